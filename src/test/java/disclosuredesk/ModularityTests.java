package disclosuredesk;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules know each other only as {@code package-info.java} allows. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(DisclosureDesk.class);

    @Test
    void dependenciesPointOnlyWhereTheyAreAllowed() {
        modules.verify();
    }

    @Test
    void theModuleMapIsDrawnFromTheCode() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}
