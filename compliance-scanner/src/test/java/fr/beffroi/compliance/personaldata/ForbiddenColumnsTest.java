package fr.beffroi.compliance.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlList;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ForbiddenColumnsTest {
  @TestFactory
  Stream<DynamicTest> everyCaseBesideTheFileHolds() throws Exception {
    RuleFiles files = RuleFiles.shipped();
    ForbiddenColumns forbidden = ForbiddenColumns.of(files);
    RuleFile file =
        files.in("personal-data").stream()
            .filter(it -> it.stem().equals("forbidden"))
            .findFirst()
            .orElseThrow();
    RuleFile tests = Objects.requireNonNull(files.testOf(file));
    YamlMap document = (YamlMap) Yaml.read(tests.name(), tests.text()).get(0);
    List<YamlNode> cases = ((YamlList) Objects.requireNonNull(document.get("cases"))).items();
    assertThat(cases).hasSizeGreaterThan(10);
    return cases.stream().map(YamlMap.class::cast).map(one -> test(forbidden, one));
  }

  private static DynamicTest test(ForbiddenColumns forbidden, YamlMap one) {
    return DynamicTest.dynamicTest(
        one.at().toString(),
        () ->
            assertThat(
                    forbidden.rule(
                        one.required("table"),
                        one.required("column"),
                        Optional.ofNullable(one.text("kind")),
                        Stream.ofNullable(one.text("activity")).toList()))
                .isEqualTo(Optional.ofNullable(one.text("rule"))));
  }
}
