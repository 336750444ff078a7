package fr.beffroi.cli.command;

import fr.beffroi.compliance.traffic.Figure;

/** What is shown of whom? A figure, and the commune that it is of. */
record FigureRow(CountedTown town, Figure figure) {}
