package disclosuredesk.remedies;

import disclosuredesk.requests.AnonymisingObstacle;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Forgetting;
import disclosuredesk.requests.Forgotten;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews, suits and complaints about a case: while one is open it is not anonymised, afterwards what they say of persons goes with it. */
@Component
class ForgottenRemedy implements Forgetting, AnonymisingObstacle {

    private static final String OF_REMEDY = "remedy_id in (select id from remedy where request_id = :request)";

    private final Remedies remedies;
    private final JdbcClient jdbc;

    ForgottenRemedy(Remedies remedies, JdbcClient jdbc) {
        this.remedies = remedies;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> against(DisclosureRequest request) {
        if (remedies.of(request.id()).stream().anyMatch(Remedy::isPending)) {
            return Optional.of("archive.obstacle.remedy");
        }
        int ordered = jdbc.sql("""
                select count(*) from remedy_order o join remedy m on m.id = o.remedy_id
                where m.request_id = :request and m.voided_on is null and o.ordered <> '' and o.performed_on is null
                """)
                .param("request", request.id().value())
                .query(Integer.class)
                .single();
        if (ordered > 0) {
            return Optional.of("archive.obstacle.ordered");
        }
        int open = jdbc.sql(
                        "select count(*) from complaint where request_id = :request and answered_on is null and voided_on is null")
                .param("request", request.id().value())
                .query(Integer.class)
                .single();
        return open > 0 ? Optional.of("archive.obstacle.complaint") : Optional.empty();
    }

    @Override
    public List<Forgotten> forgotten() {
        return List.of(
                Forgotten.where("remedy_instance", OF_REMEDY).texts("note"),
                Forgotten.where("remade_decision", OF_REMEDY).texts("note"),
                Forgotten.where("remedy_order", OF_REMEDY)
                        .texts("ordered", "waive_reason", "performance", "file_name")
                        .cleared("file_content"),
                Forgotten.of("remedy").texts("title", "claimant", "void_reason"),
                Forgotten.of("complaint").texts("complainant", "about", "answer", "void_reason"));
    }
}
