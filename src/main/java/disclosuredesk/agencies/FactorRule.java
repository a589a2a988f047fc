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
    private final Factors factors;
    private final Passkeys passkeys;

    FactorRule(@Value("${disclosuredesk.factors.required}") boolean demanded, Factors factors, Passkeys passkeys) {
        this.demanded = demanded;
        this.factors = factors;
        this.passkeys = passkeys;
    }

    /** A code of the moment, or a passkey, which is two factors by itself. */
    public boolean demands(Officer officer) {
        return demanded && ADMINISTRATORS.stream().anyMatch(officer::is);
    }

    /** Whether his password alone does not prove that it is he: he has codes of the moment, or may not be without a second factor and has passkeys. */
    public boolean asksMoreThanThePassword(Officer officer) {
        return factors.of(officer.id()).isPresent() || demands(officer) && passkeys.areThere(officer.id());
    }
}
