package disclosuredesk.agencies;

import org.springframework.stereotype.Component;

/** The changes of organs and departments that wait for the security administrator. */
@Component
class OrgansToDecide implements MenuCount {

    private final OrganChanges changes;

    OrgansToDecide(OrganChanges changes) {
        this.changes = changes;
    }

    @Override
    public String name() {
        return "organsToDecide";
    }

    @Override
    public int of(Officer by) {
        return by.is(Role.SECURITY_ADMINISTRATOR) ? changes.waiting(by.agencyId()) : 0;
    }
}
