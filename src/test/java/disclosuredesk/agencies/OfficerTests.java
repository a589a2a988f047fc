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
        assertThat(Role.values())
                .filteredOn(role -> officer(Set.of(role)).seesWholeAgency())
                .containsExactly(Role.CLERK, Role.LEGAL_REVIEWER, Role.HEAD, Role.LEADER);
        assertThat(officer(Set.of(Role.HANDLER, Role.ADMINISTRATOR)).seesWholeAgency())
                .isFalse();
        assertThat(officer(Set.of(Role.HANDLER, Role.HEAD)).seesWholeAgency()).isTrue();
    }

    @Test
    void isWhatHisRolesSayAndNothingElse() {
        Officer both = officer(Set.of(Role.CLERK, Role.HEAD));
        assertThat(Role.values()).filteredOn(both::is).containsExactly(Role.CLERK, Role.HEAD);
        assertThat(both.roleNames()).containsExactlyInAnyOrder("CLERK", "HEAD");
    }

    @Test
    void aHandlerHandlesAndSeesWhatHisOwnDepartmentWasGivenAndNothingElse() {
        Officer handler = officer(Set.of(Role.HANDLER));
        assertThat(handler.handles(3L)).isTrue();
        assertThat(handler.handles(4L)).isFalse();
        assertThat(handler.handles(null)).isFalse();
        assertThat(new Officer(1, 2, null, "a", "甲", Set.of(Role.HANDLER), true).handles(null))
                .isFalse();
        assertThat(officer(Set.of(Role.CLERK)).handles(3L)).isFalse();
        assertThat(handler.sees(3L)).isTrue();
        assertThat(handler.sees(4L)).isFalse();
        assertThat(officer(Set.of(Role.CLERK)).sees(4L)).isTrue();
        assertThat(officer(Set.of(Role.ADMINISTRATOR)).sees(3L)).isFalse();
    }

    @Test
    void aTurnIsForWhoHasTheRoleAHandlersForHisDepartmentOnly() {
        Officer both = officer(Set.of(Role.HANDLER, Role.CLERK));
        assertThat(both.takesTurn(Role.CLERK, 4L)).isTrue();
        assertThat(both.takesTurn(Role.HANDLER, 3L)).isTrue();
        assertThat(both.takesTurn(Role.HANDLER, 4L)).isFalse();
        assertThat(both.takesTurn(Role.HEAD, 3L)).isFalse();
    }

    @Test
    void hisRolesDoNotChangeUnderHim() {
        Set<Role> roles = EnumSet.of(Role.HANDLER);
        Officer officer = officer(roles);
        roles.add(Role.ADMINISTRATOR);
        assertThat(officer.roles()).containsExactly(Role.HANDLER);
    }
}
