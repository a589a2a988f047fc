package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;

/** The administrator's decisions where no confirmed text decides, see {@link Setting}. */
@Act
public class ChangingSettings {

    private final Settings settings;
    private final ApplicationEventPublisher listeners;
    private final Revisions revisions;
    private final SecurityTrail trail;

    ChangingSettings(Settings settings, ApplicationEventPublisher listeners, Revisions revisions, SecurityTrail trail) {
        this.settings = settings;
        this.listeners = listeners;
        this.revisions = revisions;
        this.trail = trail;
    }

    /**
     * Changes all values given, or none.
     *
     * @throws Refused forbidden to any but an administrator; invalid, at the setting, if a value is out of its bounds
     */
    public void change(Map<Setting, Integer> values, Officer by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
        revisions.raise(by.agencyId(), Revisions.SETTINGS);
        values.forEach((setting, value) -> {
            if (value < setting.least() || value > setting.most()) {
                throw Refused.invalid(
                        "values[" + setting + "]", "agencies.setting.outOfBounds", setting.least(), setting.most());
            }
            int before = settings.of(by.agencyId(), setting);
            if (before != value) {
                settings.put(by.agencyId(), setting, value);
                trail.record(new SettingChanged(setting, before, value), by);
            }
        });
        listeners.publishEvent(new SettingsChanged(by.agencyId()));
    }
}
