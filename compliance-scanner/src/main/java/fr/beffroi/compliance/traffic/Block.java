package fr.beffroi.compliance.traffic;

/**
 * What is counted together because there are too few people in its parts?
 *
 * @param label what all of it has in common
 */
record Block(Cell label, Tally tally) {
  boolean mayBeShown() {
    return tally.people() >= Protection.FEWEST;
  }

  Block with(Block other, Cell common, Room room) {
    Tally both = new Tally(room);
    both.add(tally);
    both.add(other.tally);
    return new Block(common, both);
  }
}
