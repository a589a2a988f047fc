package disclosuredesk.materials;

import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;

/** A module that knows when materials of some purpose may no longer change. */
public interface MaterialLock {

    /** @throws Refused conflict if they may not */
    void requireOpen(RequestId request, Purpose purpose);

    /** A material was moved to another case: what was worked out about it for the old one does not hold there. */
    default void moved(Material material) {}
}
