skip = Jump to the text
serch = Search
count-meetings = { $cuont } meetings
contents = { meeting
feeds = { NUMBER($count) }
