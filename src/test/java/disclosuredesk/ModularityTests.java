package disclosuredesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules know each other only as {@code package-info.java} allows. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(DisclosureDesk.class);

    @Test
    void dependenciesPointOnlyWhereTheyAreAllowed() {
        modules.verify();
    }

    /** What a module has to show, it contributes: so the desk grows no new arrow with a new matter. */
    @Test
    void theDeskKnowsAtMostThirteenModules() throws ClassNotFoundException {
        String[] allowed = Class.forName("disclosuredesk.desk.package-info")
                .getAnnotation(ApplicationModule.class)
                .allowedDependencies();
        List<String> used = modules.getModuleByName("desk")
                .orElseThrow()
                .getDirectDependencies(modules)
                .uniqueModules()
                .map(module -> module.getIdentifier().toString())
                .toList();
        assertThat(allowed).hasSizeLessThanOrEqualTo(13).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void theModuleMapIsDrawnFromTheCode() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}
