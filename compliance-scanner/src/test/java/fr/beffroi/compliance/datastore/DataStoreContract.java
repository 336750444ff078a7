package fr.beffroi.compliance.datastore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import fr.beffroi.compliance.datastore.AggregateOutcome.Aggregated;
import fr.beffroi.compliance.datastore.AggregateOutcome.Extremes;
import fr.beffroi.compliance.datastore.AggregateOutcome.NotCounted;
import fr.beffroi.compliance.datastore.DateSource.LatestChild;
import fr.beffroi.compliance.datastore.DateSource.OwnColumn;
import fr.beffroi.compliance.datastore.DateSource.ParentColumn;
import fr.beffroi.compliance.datastore.SampleOutcome.BrokenOff;
import fr.beffroi.compliance.datastore.SampleOutcome.Sampled;
import fr.beffroi.compliance.datastore.Table.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every kind of data store does, on a real one that holds the {@link TownHall}. */
public abstract class DataStoreContract {
  protected static final StoreLimits LIMITS = StoreLimits.inZone(ZoneId.of("Europe/Paris"));
  private static final LocalDate NEW_YEAR_2020 = LocalDate.of(2020, 1, 1);

  private OpenStore store;

  protected abstract TestDatabase database();

  @BeforeEach
  void open() throws StoreUnreachable {
    store = DataStores.open(database().reader(), LIMITS);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void provesThatTheReaderCannotWrite() {
    assertThat(store.readOnlyProof()).isInstanceOf(ReadOnlyProof.Proven.class);
  }

  @Test
  void listsTablesWithColumnsAndKeys() {
    Table loan = table("pret");

    assertThat(loan.kind()).isEqualTo(Kind.TABLE);
    assertThat(loan.columns())
        .extracting(Column::name)
        .containsExactly("eleve_id", "rang", "rendu");
    assertThat(loan.columns()).extracting(Column::nullable).containsExactly(false, false, true);
    assertThat(loan.columns().get(2).type()).isEqualToIgnoringCase("date");
    assertThat(loan.primaryKey()).containsExactly("eleve_id", "rang");
    assertThat(loan.foreignKeys())
        .containsExactly(new ForeignKey(List.of("eleve_id"), name("eleve"), List.of("id")));
  }

  @Test
  void pairsTheColumnsOfACompositeForeignKey() {
    assertThat(table("relance").foreignKeys())
        .containsExactly(
            new ForeignKey(List.of("eleve_id", "rang"), name("pret"), List.of("eleve_id", "rang")));
  }

  @Test
  void tellsViewsGeneratedColumnsAndWideTables() {
    assertThat(table("anciens").kind()).isEqualTo(Kind.VIEW);
    assertThat(table("anciens").columns()).extracting(Column::name).contains("id", "sortie");
    assertThat(table("calcul").columns())
        .extracting(Column::generated)
        .containsExactly(false, true);
    assertThat(table("large").columns()).hasSize(200);
    assertThat(store.inventory().failure()).isEmpty();
  }

  @Test
  void saysAboutHowManyBytesATableTakesAndSomeOfItsRows() {
    Table hundred = table("cent");

    long whole = hundred.bytesOf(200, 200).orElseThrow();
    assertThat(whole).isPositive();
    assertThat(hundred.bytesOf(100, 200)).hasValue(Math.round(whole / 2.0));
    assertThat(hundred.bytesOf(0, 0)).as("of nothing").isEmpty();
    assertThat(table(TownHall.ODD_TABLE).size()).isPresent();
    assertThat(table("anciens").size()).as("of a view").isEmpty();
  }

  @Test
  void readsATableWhoseNameIsSql() {
    List<String> values = new ArrayList<>();
    TableName odd = name(TownHall.ODD_TABLE);

    SampleOutcome outcome =
        store.sample(
            odd,
            List.of(TownHall.ODD_COLUMN, "date"),
            10,
            (column, text, cut) -> values.add(column + ":" + text + ":" + cut));

    assertThat(outcome).isEqualTo(new Sampled(1));
    assertThat(values)
        .containsExactly("0:" + "é".repeat(LIMITS.valueLength()) + ":true", "1:null:false");
    assertThat(rows(odd)).isEqualTo(1);
    assertThat(rows(name("famille"))).as("nothing was dropped").isEqualTo(2);
  }

  @Test
  void samplesNoMoreRowsThanAsked() {
    AtomicInteger seen = new AtomicInteger();

    SampleOutcome outcome =
        store.sample(name("cent"), List.of("n"), 7, (column, text, cut) -> seen.incrementAndGet());

    assertThat(outcome).isEqualTo(new Sampled(7));
    assertThat(seen).hasValue(7);
  }

  @Test
  void countsByTheRowsOwnDate() {
    Aggregated counted =
        counted(Question.byDate(name("eleve"), new OwnColumn("sortie"), NEW_YEAR_2020));

    assertThat(counted.rows()).isEqualTo(4);
    assertThat(counted.undated()).isEqualTo(1);
    assertThat(counted.byYear()).containsExactly(entry(2011, 1L), entry(2019, 1L), entry(2020, 1L));
    assertThat(counted.bands()).extracting(AggregateOutcome.Band::rows).containsExactly(2L, 1L);
    assertThat(counted.bands().get(0).extremes())
        .contains(new Extremes(LocalDate.of(2011, 1, 1), LocalDate.of(2019, 12, 31)));
    assertThat(counted.bands().get(1).from()).contains(NEW_YEAR_2020);
  }

  @Test
  void countsByTheParentsDate() {
    ForeignKey toFamily = new ForeignKey(List.of("famille_id"), name("famille"), List.of("id"));

    Aggregated counted =
        counted(Question.byDate(name("eleve"), new ParentColumn(toFamily, "vue_le")));

    assertThat(counted.byYear()).containsExactly(entry(2015, 2L));
    assertThat(counted.undated()).as("of a family without date, and of none").isEqualTo(2);
  }

  @Test
  void countsByTheLatestChildsDate() {
    ForeignKey toPupil = new ForeignKey(List.of("eleve_id"), name("eleve"), List.of("id"));

    Aggregated counted =
        counted(Question.byDate(name("eleve"), new LatestChild(name("pret"), toPupil, "rendu")));

    assertThat(counted.byYear()).containsExactly(entry(2013, 1L), entry(2022, 1L));
    assertThat(counted.rows()).isEqualTo(4);
    assertThat(counted.undated()).isEqualTo(2);
  }

  @Test
  void onlyRowsThatMeetEveryConditionAreCounted() {
    ForeignKey toPupil = new ForeignKey(List.of("eleve_id"), name("eleve"), List.of("id"));
    LatestChild lastLoan = new LatestChild(name("pret"), toPupil, "rendu");
    Question leavers = Question.byDate(name("eleve"), new OwnColumn("sortie"), NEW_YEAR_2020);

    assertThat(
            rowsOf(
                leavers.where(List.of(new Condition.IsFrom(lastLoan, LocalDate.of(2013, 3, 3))))))
        .containsExactly(2L, 0L);
    assertThat(
            rowsOf(
                leavers.where(List.of(new Condition.IsBefore(lastLoan, LocalDate.of(2022, 5, 5))))))
        .containsExactly(1L, 0L);
    assertThat(rowsOf(leavers.where(List.of(new Condition.IsOneOf("famille_id", List.of("2"))))))
        .containsExactly(0L, 1L);
    assertThat(
            rowsOf(
                leavers.where(
                    List.of(
                        new Condition.IsDated(lastLoan),
                        new Condition.IsNoneOf("id", List.of("1", "9"))))))
        .containsExactly(1L, 0L);
  }

  @Test
  void rowsThatHoldSomethingOrNoCodeAtAllAreCountedWithoutDate() {
    Question pupils = Question.count(name("eleve"));

    assertThat(counted(pupils.where(List.of(new Condition.IsFilled("saisie")))).rows())
        .isEqualTo(3);
    assertThat(
            counted(pupils.where(List.of(new Condition.IsNoneOf("famille_id", List.of("1")))))
                .rows())
        .isEqualTo(2);
    assertThat(
            counted(
                    pupils.where(
                        List.of(
                            new Condition.IsOneOf("saisie", List.of("l'an 2011", "2011-01-01")))))
                .rows())
        .isEqualTo(1);
  }

  @Test
  void countsNothingInAnEmptyTable() {
    Aggregated counted =
        counted(Question.byDate(name("vide"), new OwnColumn("fin"), NEW_YEAR_2020));

    assertThat(counted.rows()).isZero();
    assertThat(counted.bands())
        .extracting(AggregateOutcome.Band::extremes)
        .containsExactly(Optional.empty(), Optional.empty());
  }

  @Test
  void givesSqlThatCountsTheSameAgain() throws Exception {
    Aggregated counted =
        counted(Question.byDate(name("eleve"), new OwnColumn("sortie"), NEW_YEAR_2020));

    try (Connection owner = database().owner();
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(counted.bands().get(0).sql())) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getLong(1)).isEqualTo(2);
    }
  }

  @Test
  void countsGroupsOfPersonsByBandsOfYears() {
    GroupOutcome.Grouped grouped =
        grouped(
            new GroupQuestion(
                name("pret"),
                List.of(new GroupKey.YearBand("rendu", 5)),
                Optional.of("eleve_id"),
                Optional.of("rang"),
                2));

    // 2010: pupils 1 and 2, both of the first loan; 2020: pupil 1; without date: pupil 3.
    assertThat(grouped)
        .usingRecursiveComparison()
        .ignoringFields("sql")
        .isEqualTo(new GroupOutcome.Grouped(4, 3, 1, 2, 3, 2, 2, OptionalLong.of(1), ""));
  }

  @Test
  void countsGroupsOfRowsByMonthsBeginningsAndValues() {
    assertThat(groups(new GroupKey.Month("sortie"))).isEqualTo(4);
    assertThat(groups(new GroupKey.Beginning("saisie", 3))).isEqualTo(3);
    assertThat(groups(new GroupKey.Value("famille_id"))).isEqualTo(3);
    assertThat(groups()).isEqualTo(1);
  }

  @Test
  void countsGroupsOfNamesThatAreSqlAndOfAnEmptyTable() {
    GroupOutcome.Grouped odd =
        grouped(
            new GroupQuestion(
                name(TownHall.ODD_TABLE),
                List.of(new GroupKey.Value(TownHall.ODD_COLUMN)),
                Optional.empty(),
                Optional.of(TownHall.ODD_COLUMN),
                1));
    assertThat(odd.unique()).isEqualTo(1);
    assertThat(odd.leastDiverse()).hasValue(1);

    GroupOutcome.Grouped empty =
        grouped(
            new GroupQuestion(
                name("vide"),
                List.of(new GroupKey.Month("fin")),
                Optional.empty(),
                Optional.empty(),
                11));
    assertThat(List.of(empty.rows(), empty.groups(), empty.smallest())).containsOnly(0L);
  }

  @Test
  void countsRowsThatFindTheirPersonInATableWithNames() {
    GroupKey left = new GroupKey.YearBand("sortie", 5);
    GroupQuestion all =
        new GroupQuestion(name("eleve"), List.of(left), Optional.empty(), Optional.empty(), 1);
    LinkQuestion question =
        new LinkQuestion(
            all, List.of(left), name("famille"), List.of(new GroupKey.YearBand("vue_le", 5)));

    assertThat(linked(question))
        .usingRecursiveComparison()
        .ignoringFields("sql")
        .isEqualTo(new LinkOutcome.Linked(4, 1, 1, ""));
    LinkQuestion ofLargeGroups =
        new LinkQuestion(
            all.withThreshold(2), question.keys(), question.named(), question.namedKeys());
    assertThat(linked(ofLargeGroups).rows()).isZero();
  }

  @Test
  void linksTextsWhateverTheirCase() {
    GroupKey typed = new GroupKey.Value("saisie");
    LinkQuestion question =
        new LinkQuestion(
            new GroupQuestion(name("eleve"), List.of(typed), Optional.empty(), Optional.empty(), 1),
            List.of(typed),
            name("famille"),
            List.of(new GroupKey.Value("nom")));

    assertThat(linked(question).linkedToOne()).isEqualTo(1);
  }

  @Test
  void saysWhyGroupsWereNotCounted() {
    GroupOutcome outcome =
        ((GroupCounts) store)
            .group(
                new GroupQuestion(
                    name("absente"), List.of(), Optional.empty(), Optional.empty(), 1));

    assertThat(outcome).isInstanceOf(GroupOutcome.NotGrouped.class);
  }

  @Test
  void stopsAViewThatNeverEndsAndGoesOn() throws StoreUnreachable {
    StoreLimits hurried = LIMITS.withStatement(Duration.ofMillis(300));
    try (OpenStore impatient = DataStores.open(database().reader(), hurried)) {
      SampleOutcome outcome =
          impatient.sample(name("sans_fin"), List.of("n"), 1, (column, text, cut) -> {});

      assertThat(((BrokenOff) outcome).why().reason()).isEqualTo(Reason.TIMED_OUT);
      assertThat(impatient.aggregate(Question.count(name("famille"))))
          .isInstanceOf(Aggregated.class);
    }
  }

  @Test
  void stopsWhenItIsCancelled() throws StoreUnreachable {
    OpenStore[] cancelled = new OpenStore[1];
    Thread canceller = new Thread(() -> cancelled[0].cancel());
    StoreLimits once = LIMITS.withPace(canceller::start);
    try (OpenStore open = DataStores.open(database().reader(), once)) {
      cancelled[0] = open;

      AggregateOutcome outcome = open.aggregate(Question.count(name("sans_fin")));

      assertThat(((NotCounted) outcome).why().reason()).isEqualTo(Reason.CANCELLED);
    }
  }

  @Test
  void asksThePaceBeforeEachStatement() throws StoreUnreachable {
    AtomicInteger asked = new AtomicInteger();
    try (OpenStore paced =
        DataStores.open(database().reader(), LIMITS.withPace(asked::incrementAndGet))) {
      paced.aggregate(Question.count(name("famille")));
      paced.aggregate(Question.count(name("famille")));
    }

    assertThat(asked).hasValue(2);
  }

  @Test
  void saysWhichTableIsGone() {
    AggregateOutcome outcome = store.aggregate(Question.count(name("disparue")));

    Unread why = ((NotCounted) outcome).why();
    assertThat(why.table()).isEqualTo(name("disparue"));
    assertThat(why.reason())
        .isIn(Reason.BROKEN_DEFINITION, Reason.STORE_FAILED, Reason.NOT_PERMITTED);
  }

  @Test
  void letsAConsumersOwnExceptionPass() {
    assertThatThrownBy(
            () ->
                store.sample(
                    name("cent"),
                    List.of("n"),
                    1,
                    (column, text, cut) -> {
                      throw new UnsupportedOperationException("ours");
                    }))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(rows(name("cent"))).isEqualTo(200);
  }

  @Test
  void printsNoValueInARunThatSucceedsAndFails() {
    try (LogCapture seen = new LogCapture()) {
      seen.print(store.readOnlyProof());
      seen.print(store.inventory());
      seen.print(store.sample(name("famille"), List.of("id", "nom"), 9, (i, text, cut) -> {}));
      seen.print(store.aggregate(Question.byDate(name("eleve"), new OwnColumn("saisie"))));
      seen.print(store.sample(name("famille"), List.of("disparue"), 9, (i, text, cut) -> {}));
      seen.print(store.aggregate(Question.byDate(name("famille"), new OwnColumn("nom"))));
      seen.print(store);
      assertThat(seen.text()).contains("famille").doesNotContain(TownHall.CANARY);
    }
  }

  protected final OpenStore store() {
    return store;
  }

  protected final TableName name(String table) {
    return new TableName(database().schema(), table);
  }

  protected final Table table(String table) {
    return store.inventory().table(name(table)).orElseThrow();
  }

  private List<Long> rowsOf(Question question) {
    return counted(question).bands().stream().map(AggregateOutcome.Band::rows).toList();
  }

  protected final Aggregated counted(Question question) {
    AggregateOutcome outcome = store.aggregate(question);
    assertThat(outcome).isInstanceOf(Aggregated.class);
    return (Aggregated) outcome;
  }

  private long rows(TableName table) {
    return counted(Question.count(table)).rows();
  }

  private long groups(GroupKey... keys) {
    return grouped(
            new GroupQuestion(name("eleve"), List.of(keys), Optional.empty(), Optional.empty(), 11))
        .groups();
  }

  private GroupOutcome.Grouped grouped(GroupQuestion question) {
    GroupOutcome outcome = ((GroupCounts) store).group(question);
    assertThat(outcome).isInstanceOf(GroupOutcome.Grouped.class);
    return (GroupOutcome.Grouped) outcome;
  }

  private LinkOutcome.Linked linked(LinkQuestion question) {
    LinkOutcome outcome = ((GroupCounts) store).link(question);
    assertThat(outcome).isInstanceOf(LinkOutcome.Linked.class);
    return (LinkOutcome.Linked) outcome;
  }
}
