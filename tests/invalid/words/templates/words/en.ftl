skip = Jump to the text
serch = Search
count-meetings = { $cuont } meetings
breadcrumbs = { meeting
follow = { NUMBER($count) }
