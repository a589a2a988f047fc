package disclosuredesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.MutablePropertyValues;

/** Rows come with the names of their fields; nobody makes more of them than a page has. */
class FormBindingTests {

    static class Row {
        public String text = "";
        public List<Row> rows = new ArrayList<>();
    }

    static class Form {
        public List<Row> rows = new ArrayList<>();
    }

    private static Form bound(String field) {
        Form form = new Form();
        FormBinding.Limited binder = new FormBinding.Limited(form, "form");
        binder.initDirectFieldAccess();
        binder.setAutoGrowCollectionLimit(50);
        binder.bind(new MutablePropertyValues().add(field, "x"));
        return form;
    }

    @Test
    void aRowWithinTheLimitIsMade() {
        assertThat(bound("rows[49].text").rows).hasSize(50);
        assertThat(bound("rows[1].rows[49].text").rows.get(1).rows).hasSize(50);
    }

    @Test
    void aRowBeyondItIsNotNorOneWithinAnother() {
        for (String field : List.of("rows[50].text", "rows[999999999].text", "rows[1].rows[999999999].text")) {
            assertThatThrownBy(() -> bound(field)).as(field).isInstanceOf(InvalidPropertyException.class);
        }
    }
}
