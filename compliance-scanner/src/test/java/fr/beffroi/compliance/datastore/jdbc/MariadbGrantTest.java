package fr.beffroi.compliance.datastore.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.rules.Bilingual;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MariadbGrantTest {
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GRANT USAGE ON *.* TO `l`@`%` IDENTIFIED BY PASSWORD '*A'          |              | may log in
          GRANT SELECT, SHOW VIEW ON `mairie`.* TO `l`@`%`                   |              | reads
          GRANT SELECT (`a ON b`, `c`) ON `m`.`t` TO `l`@`%`                 |              | reads two columns
          GRANT SELECT ON `m`.`x`` ON y, INSERT` TO `l`@`%`                  |              | the table's name is hostile
          GRANT SELECT, INSERT (`nom`) ON `m`.`famille` TO `l`@`%`           | holds INSERT | writes one column
          GRANT SELECT (`x) ON y`), DELETE ON `m`.`t` TO `l`@`%`             | holds DELETE | a column's name hides a right
          GRANT ALL PRIVILEGES ON *.* TO `l`@`%`                             | holds ALL PRIVILEGES | all
          GRANT SELECT ON *.* TO `l`@`%` WITH GRANT OPTION                   | may pass its rights on to others | could give
          GRANT FILE, SELECT ON *.* TO `l`@`%`                               | holds FILE   | writes files of the server
          GRANT `agents` TO `l`@`%`                                          | holds a role or a right that was not looked into | role
          SET DEFAULT ROLE `agents` FOR `l`@`%`                              | holds a role or a right that was not looked into | role
          """)
  void allowsReadingOnly(String line, String excess, String why) {
    assertThat(MariadbGrant.excess(line).map(Bilingual::english).orElse(null))
        .as(why)
        .isEqualTo(excess);
  }
}
