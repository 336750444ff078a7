package fr.beffroi.compliance.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;

/**
 * What does the town hall of Saint-Exemple keep in its one database, what does its register say of
 * it, and what is wrong with it? Registry office, elections, canteen, library, police, staff,
 * social service, with usual column names and some that nobody would guess.
 *
 * <p>What is planted is written down where its rows are made, by hand and not by the rules: it is
 * the truth that an audit is held against.
 */
public final class SampleTownHall {
  /** The day on which the truth holds. */
  public static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);

  private SampleTownHall() {}

  /**
   * What makes the database, and what is wrong in it.
   *
   * @param statements to run one after the other on an empty database
   */
  public record Sample(List<String> statements, List<Planted> truth) {
    public Sample {
      statements = List.copyOf(statements);
      truth = List.copyOf(truth);
    }
  }

  /** The same rows at each call. */
  public static Sample make() {
    Ledger ledger = new Ledger();
    // In this order, for chance names the people of one service after those of the other.
    new RegistryOffice(ledger).fill();
    new Canteen(ledger).fill();
    new Library(ledger).fill();
    new Police(ledger).fill();
    new StaffOffice(ledger).fill();
    new SocialService(ledger).fill();
    new MachineRoom(ledger).fill();
    new UnregisteredTables(ledger).fill();
    new GrantsOffice(ledger).fill();
    new NobodysTables(ledger).fill();
    return ledger.closed();
  }

  /** What the commune has written in its register: {@code register.yml}. */
  public static String register() {
    try (InputStream file = SampleTownHall.class.getResourceAsStream("register.yml")) {
      if (file == null) {
        throw new IllegalStateException("the sample's register.yml is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the sample's register.yml cannot be read", e);
    }
  }

  /** Makes the database as a file of SQLite, which must not be there yet. */
  public static Sample write(Path file) throws SQLException {
    Sample sample = make();
    try (Connection owner = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      for (String sql : sample.statements()) {
        statement.execute(sql);
      }
      owner.commit();
    }
    return sample;
  }
}
