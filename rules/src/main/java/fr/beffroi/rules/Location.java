package fr.beffroi.rules;

/** Where does it stand? Lines and columns count from 1; 0 means the file as a whole. */
public record Location(String file, int line, int column) {
  public static Location of(String file) {
    return new Location(file, 0, 0);
  }

  /** The place {@code characters} further on the same line. */
  public Location right(int characters) {
    return line == 0 ? this : new Location(file, line, column + characters);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ':' + line + ':' + column;
  }
}
