package disclosuredesk.installation;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each case's process began when the case was registered: if not, a node in another zone wrote the engine's moments. */
@Component
class MomentCheck implements Check {

    private final JdbcClient jdbc;

    MomentCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "D20";
    }

    @Override
    public String subject() {
        return "流程引擎的时间与登记时间一致（北京时间）";
    }

    @Override
    public void look(Findings found, boolean deep) {
        found.looked(
                jdbc.sql("select count(*) from process_start").query(Long.class).single(), "件");
        new StoredMoments(jdbc)
                .disagreements()
                .forEach(one -> found.fault("流程开始时间与登记时间不一致：%s，见mend-times".formatted(one.text())));
    }
}
