package dev.planted.house.room;

import dev.planted.house.cellar.Wine;

/** Goes where nobody said it may go. */
class Guest {

    final Wine wine = new Wine();
}
