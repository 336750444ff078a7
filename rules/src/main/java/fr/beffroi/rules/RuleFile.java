package fr.beffroi.rules;

/**
 * What stands in one rule file, and whose is it?
 *
 * @param name its path under the rule folders, with slashes: {@code sigma/authentication/x.yml}
 * @param origin who wrote it: {@link #SHIPPED}, or the folder that the commune keeps
 */
public record RuleFile(String name, String origin, String text) {
  /** The origin of the rules that come with Beffroi. */
  public static final String SHIPPED = "beffroi";

  private static final String TEST = ".test.yml";

  /** {@code sigma/x.test.yml} is the test of {@code sigma/x.yml}. */
  public boolean isTest() {
    return name.endsWith(TEST);
  }

  /** The name of the test that stands beside this rule. */
  public String testName() {
    return name.substring(0, name.lastIndexOf('.')) + TEST;
  }

  /** The file's last name without its ending: {@code x}. */
  public String stem() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.indexOf('.');
    return dot < 0 ? last : last.substring(0, dot);
  }
}
