package fr.beffroi.cli.terminal;

import java.util.function.Function;

/**
 * What does one column say of a thing?
 *
 * @param name its name in CSV: the ECS name where there is one
 * @param heading key of its heading in the messages
 * @param value a text, a number, an instant; an empty text for nothing
 */
public record Column<T>(String name, String heading, Function<T, Object> value) {}
