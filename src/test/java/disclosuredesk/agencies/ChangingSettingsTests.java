package disclosuredesk.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.shared.Refused;
import disclosuredesk.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** What an agency decides for itself: by its administrator, within bounds, all of it or nothing. */
@SpringBootTest
@ActiveProfiles("test")
class ChangingSettingsTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private ChangingSettings changing;

    @Autowired
    private Settings settings;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    private int value(Setting setting) {
        return settings.of(world.agency, setting);
    }

    @Test
    void onlyAnAdministratorChangesSettings() {
        for (Officer other : List.of(world.clerk, world.handler, world.reviewer, world.head)) {
            assertThatThrownBy(() -> changing.change(Map.of(Setting.FEE_RESTARTS, 0), other))
                    .hasMessage("agencies.administratorOnly");
        }
        assertThat(value(Setting.FEE_RESTARTS)).isEqualTo(1);
    }

    @Test
    void aSettingIsItsInitialValueUntilItIsChangedAndOnlyForThisOrgan() {
        assertThat(settings.of(world.agency))
                .allSatisfy((setting, now) -> assertThat(now).isEqualTo(setting.initial()));
        changing.change(Map.of(Setting.CORRECTION_DAYS, 15), world.administrator);
        changing.change(Map.of(Setting.CORRECTION_DAYS, 16), world.administrator);
        assertThat(value(Setting.CORRECTION_DAYS)).isEqualTo(16);
        assertThat(settings.of(world.clerkOfAnotherAgency.agencyId(), Setting.CORRECTION_DAYS))
                .isEqualTo(10);
    }

    @Test
    void acceptsTheBoundsThemselvesAndNothingBeyond() {
        for (Setting setting : Setting.values()) {
            for (int bound : new int[] {setting.least(), setting.most()}) {
                changing.change(Map.of(setting, bound), world.administrator);
                assertThat(value(setting)).isEqualTo(bound);
            }
            for (int beyond : new int[] {setting.least() - 1, setting.most() + 1}) {
                Refused refused = catchThrowableOfType(
                        Refused.class, () -> changing.change(Map.of(setting, beyond), world.administrator));
                assertThat(refused.messageKey()).isEqualTo("agencies.setting.outOfBounds");
                assertThat(refused.field()).isEqualTo("values[" + setting + "]");
                assertThat(refused.arguments()).containsExactly(setting.least(), setting.most());
                assertThat(value(setting)).isEqualTo(setting.most());
            }
        }
        assertThat(Setting.CORRECTION_DAYS.least()).isEqualTo(1);
        assertThat(Setting.CORRECTION_DAYS.most()).isEqualTo(60);
    }

    @Test
    void oneValueOutOfBoundsChangesNone() {
        Map<Setting, Integer> values =
                new java.util.EnumMap<>(Map.of(Setting.FEE_RESTARTS, 0, Setting.QUIET_UNTIL, 24));
        assertThatThrownBy(() -> changing.change(values, world.administrator))
                .hasMessage("agencies.setting.outOfBounds");
        assertThat(value(Setting.FEE_RESTARTS)).isEqualTo(1);
    }
}
