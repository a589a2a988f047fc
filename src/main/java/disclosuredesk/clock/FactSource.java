package disclosuredesk.clock;

import disclosuredesk.audit.CaseEvent;
import java.util.function.Function;

/**
 * Says of one kind of ledger entry what fact it is for the clock. Each module says it of its own events, as a bean.
 */
public record FactSource<E extends CaseEvent>(Class<E> event, Function<E, ClockFact> fact) {}
