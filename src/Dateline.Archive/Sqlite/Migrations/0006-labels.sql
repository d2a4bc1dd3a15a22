-- The labels of an item, as words of letters parted by spaces: what its tags in item_words begin with, so that the items of an answer can be counted by them.
CREATE TABLE item_labels (
  item   INTEGER PRIMARY KEY,
  labels TEXT NOT NULL
) STRICT;
