package disclosuredesk.checking.prose;

import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import java.util.ArrayList;
import java.util.List;

/** What a number of requests, or a share of them, may mean by table 三. */
final class RequestMeanings {

    private final Table3 table;

    /** What a text says of the requests carried in, where it counts those received. */
    enum CarriedIn {
        NOT_NAMED,
        PERHAPS_WITH,
        COUNTED_WITH
    }

    RequestMeanings(Table3 table) {
        this.table = table;
    }

    /**
     * The meanings of a count.
     *
     * @param words the words before it, which may name a kind of applicant
     * @param carriedIn whether the text counts the requests carried in with those received
     */
    List<Meaning> of(Topic topic, String words, CarriedIn carriedIn) {
        List<Meaning> meanings = new ArrayList<>();
        List<Integer> columns = Applicants.columns(words);
        boolean all = columns.isEmpty();
        boolean received = topic == Topic.RECEIVED;
        boolean both = received && carriedIn != CarriedIn.NOT_NAMED;
        boolean alone = carriedIn != CarriedIn.COUNTED_WITH || !received;
        boolean handled = topic == Topic.HANDLED;
        if (!all) {
            String kind = Applicants.label(columns);
            int own = sum(topic, columns);
            int before = sum(Topic.CARRIED_IN, columns);
            meanings.add(Meaning.count("表三“" + topic.label() + "”" + kind, own, "", true));
            if (both) {
                meanings.add(Meaning.count("新收与上年结转之和，" + kind, own + before, own + "+" + before, true));
            }
        }
        meanings.add(Meaning.count("表三“" + topic.label() + "”总计", total(topic), "", all && alone));
        meanings.add(Meaning.count("表三“" + topic.label() + "”各列之和", persons(topic) + bodies(topic), "", all && alone));
        meanings.add(Meaning.count("表三“" + topic.label() + "”自然人一列", persons(topic), "", false));
        meanings.add(Meaning.count("表三“" + topic.label() + "”法人或其他组织各列", bodies(topic), "", false));
        int news = total(Topic.RECEIVED);
        int carried = total(Topic.CARRIED_IN);
        int done = total(Topic.DONE);
        boolean named = words.contains("结转") && topic != Topic.CARRIED_IN && topic != Topic.CARRIED_OUT;
        if (received || handled || topic == Topic.DONE) {
            boolean ofBoth = (named || both) && received || handled;
            meanings.add(Meaning.count("新收与上年结转之和", news + carried, news + "+" + carried, ofBoth && all));
            meanings.add(Meaning.count("表三“新收”总计", news, "", handled && all));
            meanings.add(Meaning.count("表三（七）办理结果总计", done, "", false));
            int otherwise = total(Topic.OTHERWISE);
            meanings.add(Meaning.count("办理结果减去其他处理", done - otherwise, done + "-" + otherwise, false));
            meanings.add(Meaning.count("办理结果减去上年结转", done - carried, done + "-" + carried, false));
        }
        if (topic == Topic.GIVEN) {
            int given = total(Topic.GIVEN_OR_PARTLY);
            meanings.add(Meaning.count("予以公开与部分公开之和", given, total(Topic.GIVEN) + "+" + total(Topic.PARTLY), false));
        }
        if (topic == Topic.GIVEN_OR_PARTLY) {
            meanings.add(Meaning.count("只计予以公开", total(Topic.GIVEN), "", false));
        }
        return meanings;
    }

    /** The meanings of a share: of what was done, of what was received, or of both years' requests. */
    List<Meaning> shares(Topic topic, String words) {
        List<Meaning> shares = new ArrayList<>();
        List<Integer> columns = Applicants.columns(words);
        int part = columns.isEmpty() ? total(topic) : sum(topic, columns);
        add(shares, "占办理结果总计", part, total(Topic.DONE));
        add(shares, "占新收申请", part, total(Topic.RECEIVED));
        add(shares, "占新收与上年结转之和", part, total(Topic.RECEIVED) + total(Topic.CARRIED_IN));
        if (!columns.isEmpty()) {
            add(shares, "占本项各类申请人", part, total(topic));
        }
        return shares;
    }

    private static void add(List<Meaning> shares, String name, int part, int whole) {
        if (whole > 0) {
            shares.add(Meaning.share(name, part, whole, true));
        }
    }

    int total(Topic topic) {
        return sum(topic, Table3.TOTAL, Table3.TOTAL);
    }

    private int persons(Topic topic) {
        return sum(topic, 0, 0);
    }

    private int bodies(Topic topic) {
        return sum(topic, 1, Table3.TOTAL - 1);
    }

    private int sum(Topic topic, List<Integer> columns) {
        return columns.stream().mapToInt(column -> sum(topic, column, column)).sum();
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
