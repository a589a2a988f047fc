package disclosuredesk.holding;

import disclosuredesk.agencies.DeputyWork;
import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.Visibility;
import org.springframework.stereotype.Component;

/** The restricted cases (限制知悉) that somebody handles and his deputy may not see. */
@Component
class RestrictedFromDeputy implements DeputyWork {

    private final Holders holders;
    private final Visibility visibility;

    RestrictedFromDeputy(Holders holders, Visibility visibility) {
        this.holders = holders;
        this.visibility = visibility;
    }

    @Override
    public int unseen(long officerId, Officer deputy) {
        return (int) holders.unfinished(officerId).stream()
                .filter(one -> visibility.isHidden(one.request(), deputy))
                .count();
    }
}
