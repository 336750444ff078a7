package fr.beffroi.detection.sigma.condition;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does a value compare with a number: equal, less, more? A text counts if it is a number. */
final class NumberTest implements ValueTest {
  /** How the value stands to the rule's number. */
  enum Order {
    EQUAL("="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    MORE(">"),
    MORE_OR_EQUAL(">=");

    private final String sign;

    Order(String sign) {
      this.sign = sign;
    }

    boolean holds(int comparison) {
      return switch (this) {
        case EQUAL -> comparison == 0;
        case LESS -> comparison < 0;
        case LESS_OR_EQUAL -> comparison <= 0;
        case MORE -> comparison > 0;
        case MORE_OR_EQUAL -> comparison >= 0;
      };
    }
  }

  private final Order order;
  private final BigDecimal number;
  private final String text;
  private final boolean whole;
  private final long rounded;

  NumberTest(Order order, String text) {
    this.order = order;
    this.text = text;
    this.number = new BigDecimal(text);
    this.whole = number.scale() <= 0 && number.precision() - number.scale() <= 18;
    this.rounded = whole ? number.longValueExact() : 0;
  }

  @Override
  public boolean test(Value value) {
    Object raw = value.raw();
    if (raw instanceof Long other && whole) {
      return order.holds(Long.compare(other, rounded));
    }
    if (raw instanceof Double other) {
      return Double.isFinite(other) && order.holds(BigDecimal.valueOf(other).compareTo(number));
    }
    if (order == Order.EQUAL) {
      return value.text().equals(text);
    }
    BigDecimal other = Decimal.read(value.text());
    return other != null && order.holds(other.compareTo(number));
  }

  @Override
  public @Nullable List<Literal> literals() {
    return order == Order.EQUAL && whole ? List.of(new Literal(null, true, text)) : null;
  }

  @Override
  public String expected() {
    return order.sign + ' ' + text;
  }
}
