package fr.beffroi.detection.sigma.condition;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.sigma.EventMatcher;
import fr.beffroi.detection.sigma.Rules;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Does a detection mean what sigma-specification 2.1.0 says? */
class SigmaLanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          # item                                ; value                ; matches ; why
          user.name: root                       ; root                 ; true    ; equal
          user.name: Root                       ; rOOt                 ; true    ; strings compare without case
          user.name|cased: Root               ; root                 ; false   ; unless cased
          user.name|cased: Root               ; Root                 ; true    ; cased and equal
          user.name: roo                        ; root                 ; false   ; the whole value
          user.name: 'r*t'                      ; root                 ; true    ; a star is any text
          user.name: 'r*t'                      ; rt                   ; true    ; also none
          user.name: 'r??t'                     ; root                 ; true    ; a question mark is one character
          user.name: 'r?t'                      ; root                 ; false   ; one, not two
          user.name: 'a\\*b'                    ; a*b                  ; true    ; an escaped star is plain
          user.name: 'a\\*b'                    ; axb                  ; false   ; and nothing else
          user.name: 'a\\?b'                    ; a?b                  ; true    ; an escaped question mark is plain
          user.name: 'a\\\\*b'                  ; a\\xyzb              ; true    ; a backslash, then a wildcard
          user.name: 'a\\\\\\*b'                ; a\\*b                ; true    ; a backslash, then a plain star
          user.name: 'a\\b'                     ; a\\b                 ; true    ; a single backslash is itself
          user.name: 'é*'                       ; École                ; true    ; accents fold too
          user.name|contains: oo              ; root                 ; true    ; contains
          user.name|contains: xx              ; root                 ; false   ; does not
          user.name|startswith: ro            ; root                 ; true    ; starts with
          user.name|startswith: oo            ; root                 ; false   ; not at the start
          user.name|endswith: OT              ; root                 ; true    ; ends with
          user.name|endswith: ro              ; root                 ; false   ; not at the end
          user.name|contains: 'a*c'           ; xabcx                ; true    ; a wildcard inside
          user.name|endswith: 'aba'           ; ababa                ; true    ; the last of two
          user.name: 'ab*ba'                    ; aba                  ; false   ; parts may not overlap
          user.name|contains|all: [a, b]    ; cba                  ; true    ; all of them
          user.name|contains|all: [a, b]    ; ca                   ; false   ; one is missing
          user.name: [adm, root]                ; root                 ; true    ; one of the list
          user.name|re: 'ro{2}t'              ; root                 ; true    ; an expression
          user.name|re: 'oo'                  ; root                 ; true    ; found anywhere
          user.name|re: '^oo'                 ; root                 ; false   ; unless anchored
          user.name|re: ROOT                  ; root                 ; false   ; with case
          user.name|re|i: ROOT              ; root                 ; true    ; unless i
          user.name|neq: root                 ; root                 ; false   ; differs
          user.name|neq: adm                  ; root                 ; true    ; differs
          user.name|exists: true              ; root                 ; true    ; it is there
          user.name|exists: false             ; root                 ; false   ; it is there
          user.name: null                       ; root                 ; false   ; null is absence
          user.name: ''                         ; root                 ; false   ; so is empty
          user.name: '*'                        ; root                 ; true    ; any value
          user.name: 42                         ; 42                   ; true    ; a number in a text
          user.name|gte: 42                   ; 43                   ; true    ; a text that is a number
          user.name|lt: 42                    ; 1e999999999          ; false   ; no exponent is read
          user.name|gt: 42                    ; root                 ; false   ; a text that is none
          user.name|cidr: 192.0.2.0/24        ; 192.0.2.77           ; true    ; in the network
          user.name|cidr: 192.0.2.0/24        ; 192.0.3.1            ; false   ; beside it
          user.name|cidr: 192.0.2.0/24        ; www.example.org      ; false   ; no address, and no look-up
          user.name|cidr: 192.0.2.0/31        ; 192.0.2.1            ; true    ; not only whole bytes
          user.name|cidr: 192.0.2.0/31        ; 192.0.2.2            ; false   ; not only whole bytes
          user.name|cidr: '2001:db8::/33'     ; 2001:db8:7fff::1     ; true    ; IPv6
          user.name|cidr: '2001:db8::/33'     ; 2001:db8:8000::1     ; false   ; IPv6
          user.name|cidr: '2001:db8::/33'     ; 192.0.2.1            ; false   ; never across families
          user.name|windash|contains: ' -x' ; cmd \u2013x          ; true    ; an en dash
          user.name|windash|contains: ' -x' ; cmd /x               ; true    ; a slash
          user.name|windash|contains: ' -x' ; cmd +x               ; false   ; no dash
          user.name|windash|contains: 'a-x' ; a/x                  ; false   ; a dash inside a word is itself
          'user. name': root                    ; root                 ; true    ; blanks of field names are stripped
          """)
  void itemsMatchAsSpecified(String item, String value, boolean matches, String why) {
    Event event = Rules.event(1, 0).set("user.name", value).build();

    assertThat(matches("selection:\n  " + item + "\ncondition: selection", event))
        .as(why)
        .isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          source.port: 22         ; true  ; a number
          source.port: '22'       ; true  ; a text that is the number
          source.port: '2*'       ; true  ; a pattern over its digits
          source.port: 23         ; false ; another number
          source.port|gt: 21    ; true  ; more
          source.port|gt: 22    ; false ; not more
          source.port|gte: 22   ; true  ; at least
          source.port|lt: 22.5  ; true  ; less than a fraction
          source.port|lte: 21   ; false ; not at most
          related.ip: 192.0.2.2   ; true  ; any value of a list
          related.ip: 192.0.2.3   ; false ; none of a list
          related.ip|contains|all: ['.1', '.2'] ; true ; each by some value of a list
          related.ip|neq: 192.0.2.2               ; false ; not none of a list
          source.domain|fieldref: user.name       ; true  ; two fields, without case
          source.domain|fieldref: host.name       ; false ; the other is absent
          source.domain|fieldref|startswith: user.domain ; true ; begins with another field
          """)
  void valuesOfOtherTypesMatch(String item, boolean matches, String why) {
    Event event =
        Rules.event(1, 0)
            .set("source.port", "22")
            .set("source.domain", "Mairie")
            .set("user.name", "mairie")
            .set("user.domain", "mai")
            .set(Fields.named("related.ip"), List.of("192.0.2.1", "192.0.2.2"))
            .build();

    assertThat(matches("selection:\n  " + item + "\ncondition: selection", event))
        .as(why)
        .isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a                       ; true  ; a selection
          not b                   ; true  ; its opposite
          a and b                 ; false ; both
          a or b                  ; true  ; one
          a or b and b            ; true  ; and binds before or
          (a or b) and b          ; false ; parentheses bind first
          not a or a              ; true  ; not binds before or
          not (a or b)            ; false ; not of parentheses
          not not a               ; true  ; twice
          1 of them               ; true  ; one of all
          all of them             ; false ; all of all
          any of a*               ; true  ; by pattern
          all of a*               ; true  ; by pattern
          1 of b*                 ; false ; by pattern
          all of *a               ; true  ; a star in front
          1 of *2                 ; true  ; a star in front
          2 of them               ; true  ; at least two
          3 of them               ; false ; at least three
          1 of _*                 ; true  ; hidden ones only by name
          a and not 1 of b*       ; true  ; the usual filter
          A                       ; error ; selections have a case
          a AND NOT b             ; true  ; words of the language have none
          """)
  void conditionsBindAsSpecified(String condition, String expected, String why) {
    String detection =
        """
        a: {user.name: root}
        a2: {user.name: root}
        b: {user.name: nobody}
        _hidden: {user.name: root}
        condition: %s
        """
            .formatted(condition);
    Event event = Rules.event(1, 0).set("user.name", "root").build();
    Ruleset rules = Rules.of(Rules.detection(detection));

    if (expected.equals("error")) {
      assertThat(rules.detections()).isEmpty();
    } else {
      assertThat(matches(detection, event)).as(why).isEqualTo(Boolean.parseBoolean(expected));
    }
  }

  @Test
  void aListOfConditionsIsAnOr() {
    Event event = Rules.event(1, 0).set("user.name", "root").build();

    assertThat(matches("a: {user.name: x}\nb: {user.name: root}\ncondition: [a, b]", event))
        .isTrue();
  }

  @Test
  void aFilterOnAnAbsentFieldDoesNotHideTheSelection() {
    // confluent-sigma: "selection and not filter" was never true when the filter's field was absent
    Event event = Rules.event(1, 0).set("user.name", "root").build();

    assertThat(
            matches(
                "selection: {user.name: root}\nfilter: {source.ip: 192.0.2.1}\n"
                    + "condition: selection and not filter",
                event))
        .isTrue();
    assertThat(matches("s:\n  host.name|neq: x\ncondition: s", event)).isTrue();
  }

  @Test
  void filtersByPatternApply() {
    // pySigma #472: filters with "1 of pattern_*" were not applied
    Event event = Rules.event(1, 0).set("user.name", "root").set("source.ip", "192.0.2.1").build();

    assertThat(
            matches(
                "selection: {user.name: root}\nfilter_a: {source.ip: 192.0.2.1}\n"
                    + "filter_b: {source.ip: 192.0.2.9}\n"
                    + "condition: selection and not 1 of filter_*",
                event))
        .isFalse();
  }

  @Test
  void keywordsAreLookedForInTheWholeEvent() {
    // OpenSearch Security Analytics #683: keywords were broken
    Event event =
        Rules.event(1, 0)
            .set("event.original", "sshd[1]: Failed password for root")
            .set("acme.note", "from the Moon")
            .build();

    assertThat(matches("keywords: ['failed PASSWORD', other]\ncondition: keywords", event))
        .isTrue();
    assertThat(matches("keywords: ['the moon']\ncondition: keywords", event)).isTrue();
    assertThat(matches("keywords: ['failed*root']\ncondition: keywords", event)).isTrue();
    assertThat(matches("keywords: [succeeded]\ncondition: keywords", event)).isFalse();
    assertThat(matches("k:\n  '|all': [failed, moon]\ncondition: k", event)).isTrue();
    assertThat(matches("k:\n  '|all': [failed, sun]\ncondition: k", event)).isFalse();
    assertThat(matches("k:\n  '|re': 'Failed .* root$'\ncondition: k", event)).isTrue();
  }

  @Test
  void nullAndEmptyMeanAnAbsentField() {
    Event event = Rules.event(1, 0).set("user.name", "root").build();

    for (String absent : List.of("source.ip: null", "source.ip: ''", "source.ip|exists: false")) {
      assertThat(matches("s:\n  " + absent + "\ncondition: s", event)).as(absent).isTrue();
    }
  }

  @Test
  void aListOfMapsIsAnOrOfAnds() {
    Event event = Rules.event(1, 0).set("user.name", "root").set("source.ip", "192.0.2.1").build();

    assertThat(
            matches(
                """
                s:
                  - {user.name: root, source.ip: 192.0.2.9}
                  - {user.name: root, source.ip: 192.0.2.1}
                condition: s
                """,
                event))
        .isTrue();
  }

  @Test
  void anExpressionThatBacktracksElsewhereEndsAtOnce() {
    String hostile = "a".repeat(30_000) + "!";
    Event event = Rules.event(1, 0).set("user.name", hostile).build();

    assertThat(matches("s:\n  user.name|re: '^(a+)+$'\ncondition: s", event)).isFalse();
    assertThat(matches("s:\n  user.name|re: '^(a|aa)*b'\ncondition: s", event)).isFalse();
    assertThat(matches("s:\n  user.name: '*a*a*a*a*a*a*a*a*b'\ncondition: s", event)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux,sshd", "LINUX,SSHD", "linux,", ",sshd"})
  void aRuleAsksForThePartsOfTheLogsourceThatItNames(String named) {
    // confluent-sigma #30, Security Analytics #1750: a rule without a service was a null pointer
    String[] parts = named.split(",", -1);
    String product = parts[0].isEmpty() ? "" : "product: " + parts[0];
    String service = parts[1].isEmpty() ? "" : "service: " + parts[1];
    String separator = product.isEmpty() || service.isEmpty() ? "" : ", ";
    Ruleset rules =
        Rules.sound(
            Rules.detection("s: {user.name: root}\ncondition: s")
                .replace("service: sshd", product + separator + service));
    Event event = Rules.event(1, 0).set("user.name", "root").build();
    Event windows =
        Rules.event(2, 0)
            .set("user.name", "root")
            .logsource(Logsource.of("process_creation", "windows", null))
            .build();

    assertThat(new EventMatcher(rules).matching(event)).hasSize(1);
    assertThat(new EventMatcher(rules).matching(windows)).isEmpty();
  }

  @Test
  void anExplanationSaysWhichPartMatchedAndHidesValuesFromLogs() {
    Ruleset rules =
        Rules.sound(
            Rules.detection("selection: {user.name: root, source.port: 22}\ncondition: selection"));
    Event event = Rules.event(1, 0).set("user.name", "root").set("source.port", "23").build();

    Explanation explanation = new EventMatcher(rules).explain(rules.detections().get(0), event);

    assertThat(explanation.matched()).isFalse();
    List<Explanation> tests = leaves(explanation).filter(part -> part.field() != null).toList();
    assertThat(tests)
        .extracting(Explanation::what)
        .contains("user.name 'root'", "source.port = 22");
    assertThat(tests)
        .filteredOn(part -> "source.port".equals(part.field()))
        .singleElement()
        .satisfies(part -> assertThat(part.matched()).isFalse())
        .satisfies(part -> assertThat(part.actual()).containsExactly("23"));
    assertThat(explanation.toString()).doesNotContain("23");
  }

  private static Stream<Explanation> leaves(Explanation explanation) {
    return explanation.parts().isEmpty()
        ? Stream.of(explanation)
        : explanation.parts().stream().flatMap(SigmaLanguageTest::leaves);
  }

  private static boolean matches(String detection, Event event) {
    Ruleset rules = Rules.sound(Rules.detection(detection));
    return !new EventMatcher(rules).matching(event).isEmpty();
  }
}
