package disclosuredesk.agencies;

import org.springframework.stereotype.Component;

/** The changes of rights that wait for the security administrator. */
@Component
class RightsToDecide implements MenuCount {

    private final RightsViews views;

    RightsToDecide(RightsViews views) {
        this.views = views;
    }

    @Override
    public String name() {
        return "rightsToDecide";
    }

    @Override
    public int of(Officer by) {
        return by.is(Role.SECURITY_ADMINISTRATOR) ? views.toDecide(by) : 0;
    }
}
