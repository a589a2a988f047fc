package disclosuredesk.installation;

import java.util.Arrays;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** What a database is for, for ever: made-up cases, or real ones. */
public enum Kind {
    /** 演示库. */
    DEMO,
    /** 生产库. */
    PRODUCTION;

    private static final String PRODUCTION_PROFILE = "prod";
    private static final List<String> PROFILES = List.of(PRODUCTION_PROFILE, "demo", "replay", "test");

    /**
     * What is being started. Only {@code prod} is production.
     *
     * @throws StartRefused if the profiles say neither or both: a mistyped name would run real cases without any guard
     */
    static Kind started(Environment environment) {
        List<String> active = PROFILES.stream()
                .filter(name -> environment.acceptsProfiles(Profiles.of(name)))
                .toList();
        if (active.size() != 1) {
            String named = String.join("、", Arrays.asList(environment.getActiveProfiles()));
            throw new StartRefused(
                    "运行方式必须是prod（生产）或者demo（演示）之一，现在是“%s”。".formatted(named), "请检查SPRING_PROFILES_ACTIVE。");
        }
        return active.contains(PRODUCTION_PROFILE) ? PRODUCTION : DEMO;
    }
}
