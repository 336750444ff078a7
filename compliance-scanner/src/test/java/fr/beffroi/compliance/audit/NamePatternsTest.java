package fr.beffroi.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.datastore.TableName;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternsTest {
  @ParameterizedTest(name = "{0} and {1}/{2}: {4}")
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          courrier,      public,    Courrier,               true,  capitals do not count
          public.*,      public,    courrier,               true,  a schema
          syndicats/*,   syndicats, tract.pdf,              true,  a folder
          syndicats/*,   syndicats, @documents,             true,  its documents
          syndicats/*,   social,    syndicats.pdf,          false, another folder
          */lot.zip,     archives,  lot.zip!/x/lettre.pdf,  true,  what is in an archive
          a/lot.zip,     a,         lot.zip!/b.zip!/c.csv,  true,  an archive in it
          lot.zip!/b*,   a,         lot.zip!/b.zip!/c.csv,  true,  one archive in it
          lot.zip,       a,         lot.zip2!/c.csv,        false, another archive
          export.xlsx,   rh,        export.xlsx#Agents,     true,  a sheet of a workbook
          agents,        public,    agents#2019,            false, no workbook
          """)
  void aNameOfAFileMeansWhatIsInIt(
      String pattern, String schema, String name, boolean fits, String why) {
    TableName table = new TableName(schema, name);

    assertThat(new NamePatterns(List.of(), List.of(pattern)).excludes(table))
        .as(why)
        .isEqualTo(fits);
  }
}
