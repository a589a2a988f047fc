package disclosuredesk.clock;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import disclosuredesk.requests.RowCheck;
import disclosuredesk.shared.RequestId;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dates that lists read, counted again from the ledger. */
@Component
class DeadlineCheck implements Check {

    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final DeadlineProof proof;

    DeadlineCheck(JdbcClient jdbc, DeadlineProof proof) {
        this.jdbc = jdbc;
        this.proof = proof;
    }

    @Override
    public String code() {
        return "D11";
    }

    @Override
    public String subject() {
        return "存储的答复期限和其他期限与按台账重算的相同";
    }

    private record Numbered(RequestId id, String name) {}

    @Override
    public void look(Findings found, boolean deep) {
        long looked = 0;
        for (List<Numbered> some = after("");
                !some.isEmpty();
                some = after(some.get(some.size() - 1).id().value())) {
            Map<RequestId, String> names = new LinkedHashMap<>();
            some.forEach(one -> names.put(one.id(), one.name()));
            try {
                tell(names, names.keySet(), found);
            } catch (IllegalStateException
                    | IllegalArgumentException
                    | DateTimeException
                    | NoSuchElementException oneCannotBeCounted) {
                names.keySet().forEach(id -> tellByItself(names, id, found));
            }
            looked += some.size();
        }
        found.looked(looked, "件");
    }

    private void tell(Map<RequestId, String> names, Collection<RequestId> ids, Findings found) {
        proof.differences(ids).forEach((id, difference) -> found.fault(names.get(id) + "：" + difference));
    }

    /** A value that the system does not know, of one case, must not hide what is wrong with the others. */
    private void tellByItself(Map<RequestId, String> names, RequestId id, Findings found) {
        try {
            tell(names, Set.of(id), found);
        } catch (IllegalStateException
                | IllegalArgumentException
                | DateTimeException
                | NoSuchElementException unknownValue) {
            found.fault(names.get(id) + "：存储的期限不能读取，" + unknownValue.getMessage());
        }
    }

    private List<Numbered> after(String id) {
        return jdbc.sql("""
                select a.name as agency, r.number_year, r.number_serial, r.id
                from disclosure_request r join agency a on a.id = r.agency_id
                where r.id > :after order by r.id limit %d
                """.formatted(AT_A_TIME))
                .param("after", id)
                .query((row, index) -> new Numbered(new RequestId(row.getString("id")), RowCheck.named(row)))
                .list();
    }
}
