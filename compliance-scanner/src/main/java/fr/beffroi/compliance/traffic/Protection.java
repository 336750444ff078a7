package fr.beffroi.compliance.traffic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * How are cells put together so that none that is shown is of fewer than five people? Services are
 * merged first, then what they used, then the charter's words; what is still too small takes the
 * least telling block that could have been shown with it.
 *
 * <p>Each event is in one block and no more, and nothing but blocks and sums of them is ever shown:
 * so whatever is added and subtracted, what comes out is of whole blocks, and of five people. That
 * is stronger than to leave cells out and then others that would give them away (Hundepool et al.,
 * "Statistical Disclosure Control", 2012, chapter 4), and needs no solver.
 */
final class Protection {
  /** Fewer people are never shown. */
  static final int FEWEST = 5;

  private static final String ANY = Cell.SEVERAL;

  /** What small cells are merged by, from the most telling to the least. */
  private static final List<UnaryOperator<Cell>> STEPS =
      List.of(
          cell -> new Cell(ANY, cell.subject(), cell.status()),
          cell -> new Cell(ANY, ANY, cell.status()),
          cell -> new Cell(ANY, ANY, ANY));

  private final Room room;

  Protection(Room room) {
    this.room = room;
  }

  /** Blocks that hold every cell; none where all cells together are of too few people. */
  List<Block> blocks(Map<Cell, Tally> cells) {
    List<Block> shown = new ArrayList<>();
    List<Block> small = new ArrayList<>();
    new TreeMap<>(cells).forEach((cell, tally) -> sort(new Block(cell, tally), shown, small));
    for (UnaryOperator<Cell> step : STEPS) {
      List<Block> left = List.copyOf(small);
      small.clear();
      merged(left, step).forEach(block -> sort(block, shown, small));
    }
    return small.isEmpty() ? shown : absorbed(small.get(0), shown);
  }

  private static void sort(Block block, List<Block> shown, List<Block> small) {
    (block.mayBeShown() ? shown : small).add(block);
  }

  private List<Block> merged(List<Block> blocks, UnaryOperator<Cell> step) {
    Map<Cell, Block> byLabel = new TreeMap<>();
    for (Block block : blocks) {
      byLabel.merge(step.apply(block.label()), block, this::both);
    }
    return List.copyOf(byLabel.values());
  }

  /** The last step leaves one block at most. */
  private List<Block> absorbed(Block small, List<Block> shown) {
    if (shown.isEmpty()) {
      return List.of();
    }
    Block nearest =
        shown.stream()
            .min(
                Comparator.comparingInt((Block block) -> common(block, small).breadth())
                    .thenComparingInt(block -> -block.label().breadth())
                    .thenComparingLong(block -> block.tally().people())
                    .thenComparing(Block::label))
            .orElseThrow();
    List<Block> result = new ArrayList<>(shown);
    result.set(shown.indexOf(nearest), both(nearest, small));
    return result;
  }

  private Block both(Block one, Block other) {
    return one.with(other, common(one, other), room);
  }

  private static Cell common(Block one, Block other) {
    return one.label().with(other.label());
  }
}
