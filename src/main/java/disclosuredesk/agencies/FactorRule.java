package disclosuredesk.agencies;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who may not be without a second factor (GB/T 22239-2019 8.1.4.1 d): the three administrators, where the installation demands it. */
@Component
public class FactorRule {

    private static final Set<Role> ADMINISTRATORS =
            Set.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR);

    private final boolean demanded;

    FactorRule(@Value("${disclosuredesk.factors.required}") boolean demanded) {
        this.demanded = demanded;
    }

    public boolean demands(Officer officer) {
        return demanded && ADMINISTRATORS.stream().anyMatch(officer::is);
    }
}
