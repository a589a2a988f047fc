package disclosuredesk.agencies;

import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;

/** The administrator's decisions where no confirmed text decides, see {@link Setting}. */
@Act
public class ChangingSettings {

    private final Settings settings;
    private final ApplicationEventPublisher listeners;

    ChangingSettings(Settings settings, ApplicationEventPublisher listeners) {
        this.settings = settings;
        this.listeners = listeners;
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
        values.forEach((setting, value) -> {
            if (value < setting.least() || value > setting.most()) {
                throw Refused.invalid("values[" + setting + "]", "agencies.setting.outOfBounds", setting.least(),
                        setting.most());
            }
            settings.put(by.agencyId(), setting, value);
        });
        listeners.publishEvent(new SettingsChanged(by.agencyId()));
    }
}
