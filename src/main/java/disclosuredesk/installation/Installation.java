package disclosuredesk.installation;

import disclosuredesk.agencies.DemoMark;
import disclosuredesk.agencies.PublishedPasswords;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database the system runs on. */
@Component
public class Installation implements DemoMark {

    private final JdbcClient jdbc;
    private final Mark mark;

    Installation(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.mark = new Mark(jdbc);
    }

    @Override
    public boolean isDemo() {
        return mark.stored() == Kind.DEMO;
    }

    /** What must not be, in words: no mark, the demo's agency in production, an account with a published password there. */
    public List<String> faults() {
        Kind kind = mark.stored();
        if (kind == null) {
            return List.of("数据库没有标明是生产库还是演示库");
        }
        List<String> faults = new ArrayList<>();
        if (kind == Kind.PRODUCTION) {
            if (mark.holdsTheDemosCast()) {
                faults.add("标明为生产库，里面却是演示系统建立的机关和人员");
            }
            new PublishedPasswords(jdbc).logins().forEach(login -> faults.add("账号%s使用公开的演示口令".formatted(login)));
        }
        return faults;
    }
}
