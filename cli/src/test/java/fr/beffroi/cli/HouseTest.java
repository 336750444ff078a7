package fr.beffroi.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Do the walls of the house stand? What may know what, and how things are called. */
class HouseTest {
  /** The arrows: a module and every module that it may know, near and far. */
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "rules", Set.of(),
          "ingest", Set.of("rules"),
          "detection-jobs", Set.of("ingest", "rules"),
          "compliance-scanner", Set.of("ingest", "rules"),
          "dashboards", Set.of("detection-jobs", "compliance-scanner", "ingest", "rules"),
          "cli", Set.of("dashboards", "detection-jobs", "compliance-scanner", "ingest", "rules"));

  private static final JavaClasses OURS =
      new ClassFileImporter()
          // ArchUnit's own option knows target/test-classes only, not a quick build's.
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("fr.beffroi");

  @Test
  void aModuleKnowsOnlyTheModulesThatItsArrowsReach() {
    for (Map.Entry<String, Set<String>> module : ARROWS.entrySet()) {
      for (String other : ARROWS.keySet()) {
        if (!other.equals(module.getKey()) && !module.getValue().contains(other)) {
          noClasses()
              .that()
              .resideInAPackage(packages(module.getKey()))
              .should()
              .dependOnClassesThat()
              .resideInAPackage(packages(other))
              .because(module.getKey() + " does not know " + other + " (architecture, \"Modules\")")
              .allowEmptyShould(true)
              .check(OURS);
        }
      }
    }
  }

  @Test
  void aPomNamesOnlyTheModulesThatItsArrowsReach() throws Exception {
    for (String module : ARROWS.keySet()) {
      assertThat(ARROWS.get(module))
          .as("modules in %s/pom.xml", module)
          .containsAll(modulesIn(Path.of("..", module, "pom.xml")));
    }
  }

  @Test
  void onlyTheFlinkAndJobPackagesKnowFlink() {
    noClasses()
        .that()
        .resideOutsideOfPackages("fr.beffroi.detection.flink..", "fr.beffroi.detection.job..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.flink..")
        .check(OURS);
  }

  @Test
  void noPackagesKnowEachOtherInACircle() {
    for (String module : ARROWS.keySet()) {
      slices()
          .matching(packages(module).replace("..", ".(**)"))
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true)
          .check(OURS);
    }
  }

  @Test
  void noClassIsNamedAfterNothing() {
    ArchRule rule = noClasses().should().haveNameMatching(".*(Utils?|Helpers?|Managers?)(\\$.*)?");
    rule.check(OURS);
  }

  @Test
  void noPackageIsADrawerForAnything() {
    Pattern drawer = Pattern.compile(".*\\.(util|utils|common|core|misc|helper|helpers)(\\..*)?");
    assertThat(packagesWithClasses().keySet()).noneMatch(name -> drawer.matcher(name).matches());
  }

  @Test
  void everyPackageIsNullMarkedAndSaysWhatItIsFor() {
    packagesWithClasses()
        .forEach(
            (name, found) ->
                assertThat(found.isAnnotatedWith(NullMarked.class))
                    .as("%s has a package-info.java with @NullMarked", name)
                    .isTrue());
  }

  private static Map<String, JavaPackage> packagesWithClasses() {
    Map<String, JavaPackage> packages = new TreeMap<>();
    for (JavaClass one : OURS) {
      packages.put(one.getPackageName(), one.getPackage());
    }
    return packages;
  }

  /** {@code detection-jobs} lives in {@code fr.beffroi.detection}. */
  private static String packages(String module) {
    return "fr.beffroi." + module.replaceFirst("-.*", "") + "..";
  }

  private static Set<String> modulesIn(Path pom) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document document = factory.newDocumentBuilder().parse(pom.toFile());
    Set<String> modules = new TreeSet<>();
    for (Element dependency : elements(document.getDocumentElement(), "dependency")) {
      String group = elements(dependency, "groupId").get(0).getTextContent();
      if (group.equals("fr.beffroi")) {
        String artifact = elements(dependency, "artifactId").get(0).getTextContent();
        modules.add(artifact.replaceFirst("^beffroi-", ""));
      }
    }
    return modules;
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }
}
