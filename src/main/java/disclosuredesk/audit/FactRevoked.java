package disclosuredesk.audit;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * What an earlier entry says did not happen; from now on the entry does not count. Nothing is deleted. An amendment can
 * be revoked too: then the entry it amended stands as before.
 *
 * @param on the day of the revocation
 * @param seq the entry's position in the chain
 * @param fact the entry's event
 * @param was the day it stood with
 */
public record FactRevoked(RequestId request, LocalDate on, long seq, String fact, LocalDate was, String reason)
        implements Revoked {}
