package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.StoreUrl;
import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.YamlText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How does a first {@code stores.yml} look, for the commune to complete? */
public final class StoresWriter {
  private static final Bilingual HEAD =
      new Bilingual(
          """
          # Sources de l'audit. Un compte de lecture seule pour chacune ; jamais de mot de passe ici :
          #   password: {file: chemin}   fichier lisible de vous seul (chmod 600), relatif à celui-ci
          #   password: {credential: nom}   confié par systemd (LoadCredential=)
          #   password: prompt   demandé au clavier
          # Facultatif pour chaque source :
          #   drivers: dossier des pilotes JDBC de l'éditeur (SQL Server, Oracle)
          #   schemas, tables: {include: [cantine], exclude: ["*_tmp"]}
          #   hours: "20:00-06:00"   zone: Europe/Paris   rate: 5 (requêtes par seconde)
          #   statement_timeout: PT10M   sample_rows: 1000
          #   sensitive: social ou health   lue seulement si on le demande (CCAS, santé)
          #   writable: accepted   si le compte peut écrire et que vous l'acceptez
          #   excluded: [{tables: ["mail_*"], reason: messagerie personnelle}]
          """,
          """
          # Stores of the audit. A read-only account for each; never a password here:
          #   password: {file: path}   a file that only you can read (chmod 600), relative to this one
          #   password: {credential: name}   handed over by systemd (LoadCredential=)
          #   password: prompt   asked at the keyboard
          # Optional for each store:
          #   drivers: folder of the vendor's JDBC drivers (SQL Server, Oracle)
          #   schemas, tables: {include: [cantine], exclude: ["*_tmp"]}
          #   hours: "20:00-06:00"   zone: Europe/Paris   rate: 5 (statements a second)
          #   statement_timeout: PT10M   sample_rows: 1000
          #   sensitive: social or health   read only when it is asked for (CCAS, health)
          #   writable: accepted   where the account may write and you accept it
          #   excluded: [{tables: ["mail_*"], reason: personal mail}]
          """);

  private StoresWriter() {}

  /** One store of a first file. */
  public record NewStore(String name, StoreUrl url, String user, PasswordSource password) {}

  public static String write(List<NewStore> stores, Locale locale) {
    List<String> lines = new ArrayList<>();
    lines.add(HEAD.in(locale) + (stores.isEmpty() ? "stores: []" : "stores:"));
    for (NewStore store : stores) {
      lines.add("  - name: " + YamlText.of(store.name()));
      lines.add("    url: " + YamlText.of(store.url().scheme() + ':' + store.url().location()));
      if (!store.user().isEmpty()) {
        lines.add("    user: " + YamlText.of(store.user()));
      }
      String password = password(store.password());
      if (!password.isEmpty()) {
        lines.add("    password: " + password);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String password(PasswordSource source) {
    if (source instanceof PasswordSource.InFile in) {
      return "{file: " + YamlText.of(slashes(in.file())) + "}";
    }
    if (source instanceof PasswordSource.Credential credential) {
      return "{credential: " + YamlText.of(credential.name()) + "}";
    }
    return source instanceof PasswordSource.Prompt ? "prompt" : "";
  }

  private static String slashes(Path file) {
    return file.toString().replace('\\', '/');
  }
}
