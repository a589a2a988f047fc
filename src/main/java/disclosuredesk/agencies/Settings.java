package disclosuredesk.agencies;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An agency's own decisions, see {@link Setting}. */
@Component
public class Settings {

    private final JdbcClient jdbc;

    Settings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The value in force. */
    public int of(long agencyId, Setting setting) {
        return jdbc.sql("select setting_value from agency_setting where agency_id = :agency and name = :name")
                .param("agency", agencyId)
                .param("name", setting.name())
                .query(Integer.class)
                .optional()
                .orElse(setting.initial());
    }

    /** Every value in force. */
    public Map<Setting, Integer> of(long agencyId) {
        Map<String, Integer> set = new HashMap<>();
        jdbc.sql("select name, setting_value from agency_setting where agency_id = :agency")
                .param("agency", agencyId)
                .query(row -> {
                    set.put(row.getString("name"), row.getInt("setting_value"));
                });
        Map<Setting, Integer> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, set.getOrDefault(setting.name(), setting.initial()));
        }
        return values;
    }

    void put(long agencyId, Setting setting, int value) {
        jdbc.sql("""
                insert into agency_setting (agency_id, name, setting_value) values (:agency, :name, :value)
                on duplicate key update setting_value = values(setting_value)
                """)
                .param("agency", agencyId)
                .param("name", setting.name())
                .param("value", value)
                .update();
    }
}
