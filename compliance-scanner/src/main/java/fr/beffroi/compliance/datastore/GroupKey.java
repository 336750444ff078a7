package fr.beffroi.compliance.datastore;

/** By what are rows put together: a column as it is, or less of it? */
public sealed interface GroupKey {
  String column();

  /** The column as it is; texts by their first 200 characters. */
  record Value(String column) implements GroupKey {}

  /** The year of its day, rounded down to a band of so many years: 1987 in fives is 1985. */
  record YearBand(String column, int years) implements GroupKey {
    public YearBand {
      if (years < 1 || years > 100) {
        throw new IllegalArgumentException("a band has 1 to 100 years");
      }
    }
  }

  /** The month of its day, as a number: 202403. */
  record Month(String column) implements GroupKey {}

  /** The first characters of its text: the two of a postcode's département. */
  record Beginning(String column, int characters) implements GroupKey {
    public Beginning {
      if (characters < 1 || characters > 200) {
        throw new IllegalArgumentException("a beginning has 1 to 200 characters");
      }
    }
  }
}
