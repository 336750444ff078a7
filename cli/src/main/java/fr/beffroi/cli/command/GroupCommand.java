package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * What stands between {@code beffroi} and a verb: {@code rules}, {@code incidents}, {@code
 * archive}, {@code audit}, {@code model}, {@code shadow-ai}, {@code charte}.
 */
@Command
public final class GroupCommand extends BeffroiCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  private GroupCommand(Terminal terminal) {
    super(terminal);
  }

  public static CommandLine rules(Terminal terminal) {
    return new CommandLine(new GroupCommand(terminal))
        .addSubcommand("list", new RulesListCommand(terminal))
        .addSubcommand("show", new RulesShowCommand(terminal))
        .addSubcommand("lint", new RulesLintCommand(terminal))
        .addSubcommand("test", new RulesTestCommand(terminal))
        .addSubcommand("explain", new RulesExplainCommand(terminal));
  }

  public static CommandLine incidents(Terminal terminal) {
    return new CommandLine(new GroupCommand(terminal))
        .addSubcommand("list", new IncidentsListCommand(terminal))
        .addSubcommand("show", new IncidentsShowCommand(terminal))
        .addSubcommand("close", new IncidentsCloseCommand(terminal))
        .addSubcommand("silence", new IncidentsSilenceCommand(terminal));
  }

  public static CommandLine archive(Terminal terminal) {
    return new CommandLine(new GroupCommand(terminal))
        .addSubcommand("search", new ArchiveSearchCommand(terminal))
        .addSubcommand("verify", new ArchiveVerifyCommand(terminal))
        .addSubcommand("purge", new ArchivePurgeCommand(terminal));
  }

  public static CommandLine audit(Terminal terminal) {
    return new CommandLine(new GroupCommand(terminal))
        .addSubcommand("init", new AuditInitCommand(terminal))
        .addSubcommand("import", new AuditImportCommand(terminal))
        .addSubcommand("inventory", new AuditInventoryCommand(terminal))
        .addSubcommand("run", new AuditRunCommand(terminal))
        .addSubcommand("plan", new AuditPlanCommand(terminal))
        .addSubcommand("follow", new AuditFollowCommand(terminal))
        .addSubcommand("verify", new AuditVerifyCommand(terminal))
        .addSubcommand("dismiss", new AuditDismissCommand(terminal))
        .addSubcommand("questionnaire", new AuditQuestionnaireCommand(terminal))
        .addSubcommand("summary", new AuditSummaryCommand(terminal));
  }

  public static CommandLine model(Terminal terminal) {
    return new CommandLine(new GroupCommand(terminal))
        .addSubcommand("score", new ModelScoreCommand(terminal))
        .addSubcommand("stream", new ModelStreamCommand(terminal))
        .addSubcommand("visitors", new ModelVisitorsCommand(terminal))
        .addSubcommand("train", new ModelTrainCommand(terminal))
        .addSubcommand("show", new ModelShowCommand(terminal))
        .addSubcommand("back", new ModelBackCommand(terminal));
  }

  public static CommandLine shadowAi(Terminal terminal) {
    return new CommandLine(new GroupCommand(terminal))
        .addSubcommand("init", new ShadowAiInitCommand(terminal))
        .addSubcommand("report", new ShadowAiReportCommand(terminal))
        .addSubcommand("check", new ShadowAiCheckCommand(terminal))
        .addSubcommand("verify", new ShadowAiVerifyCommand(terminal))
        .addSubcommand("disclose", disclose(terminal));
  }

  /** {@code charte check}: what is done to a charter is also found under its name. */
  public static CommandLine charter(Terminal terminal) {
    return new CommandLine(new GroupCommand(terminal))
        .addSubcommand("check", new ShadowAiCheckCommand(terminal));
  }

  private static CommandLine disclose(Terminal terminal) {
    return new CommandLine(new GroupCommand(terminal))
        .addSubcommand("key", new DiscloseKeyCommand(terminal))
        .addSubcommand("ask", new DiscloseAskCommand(terminal))
        .addSubcommand("sign", new DiscloseSignCommand(terminal))
        .addSubcommand("open", new DiscloseOpenCommand(terminal))
        .addSubcommand("log", new DiscloseLogCommand(terminal));
  }

  @Override
  protected ExitCode run() {
    spec.commandLine().usage(terminal().err());
    return ExitCode.USAGE;
  }
}
