package fr.beffroi.cli;

import fr.beffroi.cli.terminal.Messages;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** How does help name what an option takes? FILE in English is FICHIER in French. */
final class TranslatedHelp extends Help {
  private final Messages messages;

  TranslatedHelp(CommandSpec spec, ColorScheme colours, Messages messages) {
    super(spec, colours);
    this.messages = messages;
  }

  @Override
  public IParamLabelRenderer parameterLabelRenderer() {
    IParamLabelRenderer usual = super.parameterLabelRenderer();
    return new IParamLabelRenderer() {
      @Override
      public Text renderParameterLabel(ArgSpec argument, Ansi ansi, List<IStyle> styles) {
        Text label = usual.renderParameterLabel(argument, Ansi.OFF, List.of());
        String key = "label." + argument.paramLabel();
        if (!messages.has(key)) {
          return usual.renderParameterLabel(argument, ansi, styles);
        }
        String translated = label.toString().replace(argument.paramLabel(), messages.text(key));
        return Ansi.OFF.text(translated);
      }

      @Override
      public String separator() {
        return usual.separator();
      }
    };
  }
}
