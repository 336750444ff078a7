package fr.beffroi.detection.behaviour.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/**
 * How do people name things? Three character models and the suffixes, learned from the same names.
 */
record Speech(
    CharacterModel forward, CharacterModel backward, CharacterModel sounds, Suffixes suffixes) {
  private static final int ORDER = 4;
  private static final int SOUND_ORDER = 6;

  static Speech of(Collection<DomainName> names) {
    List<String> labels = names.stream().map(DomainName::registered).toList();
    return new Speech(
        CharacterModel.of(labels, Alphabet.LETTERS, ORDER, false),
        CharacterModel.of(labels, Alphabet.LETTERS, ORDER, true),
        CharacterModel.of(labels, Alphabet.SOUNDS, SOUND_ORDER, false),
        Suffixes.of(names));
  }

  double[] traits(String label, String suffix) {
    return Traits.of(
        label,
        forward.surprises(label),
        backward.surprises(label),
        sounds.surprises(label),
        suffixes.odds(suffix));
  }

  void write(DataOutput out) throws IOException {
    forward.write(out);
    backward.write(out);
    sounds.write(out);
    suffixes.write(out);
  }

  static Speech read(DataInput in) throws IOException {
    return new Speech(
        CharacterModel.read(in, Alphabet.LETTERS, ORDER, false),
        CharacterModel.read(in, Alphabet.LETTERS, ORDER, true),
        CharacterModel.read(in, Alphabet.SOUNDS, SOUND_ORDER, false),
        Suffixes.read(in));
  }
}
