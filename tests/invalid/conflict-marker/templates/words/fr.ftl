search-button = Search
>>>>>>> theirs
