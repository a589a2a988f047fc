package disclosuredesk.workflow;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The processes in the database are those the versions of this program brought. */
@Component
class ProcessCheck implements Check {

    private final JdbcClient jdbc;

    ProcessCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(String id, String name, byte[] content) {}

    @Override
    public String code() {
        return "D42";
    }

    @Override
    public String subject() {
        return "数据库中的流程是本程序各版本所带的流程";
    }

    @Override
    public void look(Findings found, boolean deep) {
        var kept = jdbc.sql("""
                select d.ID_ as id, b.NAME_ as name, b.BYTES_ as content
                from ACT_RE_PROCDEF d left join ACT_GE_BYTEARRAY b on b.DEPLOYMENT_ID_ = d.DEPLOYMENT_ID_ and b.NAME_ = d.RESOURCE_NAME_
                """)
                .query((row, number) ->
                        new Kept(row.getString("id"), String.valueOf(row.getString("name")), row.getBytes("content")))
                .list();
        for (Kept one : kept) {
            if (one.content() == null || !KnownProcesses.isKnown(one.content())) {
                found.fault("流程%s（%s）不是本程序带来的，或者被改动；系统不会执行".formatted(one.id(), one.name()));
            }
        }
        found.looked(kept.size(), "个流程");
    }
}
