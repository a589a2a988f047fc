package disclosuredesk.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfficerTests {

    private static Officer officer(Set<Role> roles) {
        return new Officer(1, 2, 3L, "a", "甲", roles, true);
    }

    @Test
    void onlyTheDisclosureOfficeAndTheLeaderSeeTheWholeAgency() {
        assertThat(Role.values()).filteredOn(role -> officer(Set.of(role)).seesWholeAgency())
                .containsExactly(Role.CLERK, Role.LEGAL_REVIEWER, Role.HEAD, Role.LEADER);
        assertThat(officer(Set.of(Role.HANDLER, Role.ADMINISTRATOR)).seesWholeAgency()).isFalse();
        assertThat(officer(Set.of(Role.HANDLER, Role.HEAD)).seesWholeAgency()).isTrue();
    }

    @Test
    void isWhatHisRolesSayAndNothingElse() {
        Officer both = officer(Set.of(Role.CLERK, Role.HEAD));
        assertThat(Role.values()).filteredOn(both::is).containsExactly(Role.CLERK, Role.HEAD);
        assertThat(both.roleNames()).containsExactlyInAnyOrder("CLERK", "HEAD");
    }

    @Test
    void hisRolesDoNotChangeUnderHim() {
        Set<Role> roles = EnumSet.of(Role.HANDLER);
        Officer officer = officer(roles);
        roles.add(Role.ADMINISTRATOR);
        assertThat(officer.roles()).containsExactly(Role.HANDLER);
    }
}
