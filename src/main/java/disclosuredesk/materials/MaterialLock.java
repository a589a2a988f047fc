package disclosuredesk.materials;

import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;

/** A module that knows when materials of some purpose may no longer change. */
public interface MaterialLock {

    /** @throws Refused conflict if they may not */
    void requireOpen(RequestId request, Purpose purpose);
}
