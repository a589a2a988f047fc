package disclosuredesk.statistics.prose;

import disclosuredesk.statistics.Table3;
import disclosuredesk.statistics.Table3Row;
import java.util.ArrayList;
import java.util.List;

/** What a number of requests, or a share of them, may mean by table 三. */
final class RequestMeanings {

    private final Table3 table;

    RequestMeanings(Table3 table) {
        this.table = table;
    }

    /**
     * The meanings of a count.
     *
     * @param words the words before it, which may name a kind of applicant
     */
    List<Meaning> of(Topic topic, String words) {
        List<Meaning> meanings = new ArrayList<>();
        boolean persons = words.contains("自然人") || words.contains("公民");
        boolean bodies = words.contains("法人") || words.contains("组织");
        meanings.add(Meaning.count("表三“" + topic.label() + "”总计", total(topic), "", persons == bodies));
        meanings.add(Meaning.count("表三“" + topic.label() + "”各列之和", persons(topic) + bodies(topic), "", persons == bodies));
        meanings.add(Meaning.count("表三“" + topic.label() + "”自然人一列", persons(topic), "", persons && !bodies));
        meanings.add(Meaning.count("表三“" + topic.label() + "”法人或其他组织各列", bodies(topic), "", bodies && !persons));
        int received = total(Topic.RECEIVED);
        int carriedIn = total(Topic.CARRIED_IN);
        int done = total(Topic.DONE);
        boolean withCarriedIn = words.contains("结转") && topic != Topic.CARRIED_IN && topic != Topic.CARRIED_OUT;
        if (topic == Topic.RECEIVED || topic == Topic.DONE) {
            meanings.add(Meaning.count("新收与上年结转之和", received + carriedIn, received + "+" + carriedIn, withCarriedIn && topic == Topic.RECEIVED));
            meanings.add(Meaning.count("表三“新收”总计", received, "", false));
            meanings.add(Meaning.count("表三（七）办理结果总计", done, "", false));
            int otherwise = total(Topic.OTHERWISE);
            meanings.add(Meaning.count("办理结果减去其他处理", done - otherwise, done + "-" + otherwise, false));
            meanings.add(Meaning.count("办理结果减去上年结转", done - carriedIn, done + "-" + carriedIn, false));
        }
        if (topic == Topic.GIVEN) {
            int both = total(Topic.GIVEN_OR_PARTLY);
            meanings.add(Meaning.count("予以公开与部分公开之和", both, total(Topic.GIVEN) + "+" + total(Topic.PARTLY), false));
        }
        if (topic == Topic.GIVEN_OR_PARTLY) {
            meanings.add(Meaning.count("只计予以公开", total(Topic.GIVEN), "", false));
        }
        return meanings;
    }

    /** The meanings of a share: of what was done, of what was received, or of both years' requests. */
    List<Meaning> shares(Topic topic, String words) {
        List<Meaning> shares = new ArrayList<>();
        boolean persons = words.contains("自然人") || words.contains("公民");
        boolean bodies = words.contains("法人") || words.contains("组织");
        int part = persons && !bodies ? persons(topic) : bodies && !persons ? bodies(topic) : total(topic);
        add(shares, "占办理结果总计", part, total(Topic.DONE));
        add(shares, "占新收申请", part, total(Topic.RECEIVED));
        add(shares, "占新收与上年结转之和", part, total(Topic.RECEIVED) + total(Topic.CARRIED_IN));
        if (persons || bodies) {
            add(shares, "占本项各类申请人", part, total(topic));
        }
        return shares;
    }

    private static void add(List<Meaning> shares, String name, int part, int whole) {
        if (whole > 0) {
            shares.add(Meaning.share(name, part, whole, true));
        }
    }

    private int total(Topic topic) {
        return sum(topic, Table3.TOTAL, Table3.TOTAL);
    }

    private int persons(Topic topic) {
        return sum(topic, 0, 0);
    }

    private int bodies(Topic topic) {
        return sum(topic, 1, Table3.TOTAL - 1);
    }

    private int sum(Topic topic, int first, int last) {
        int sum = 0;
        for (Table3Row row : topic.rows()) {
            for (int column = first; column <= last; column++) {
                sum += table.number(row, column);
            }
        }
        return sum;
    }
}
