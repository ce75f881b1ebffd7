const address = "//kept"
