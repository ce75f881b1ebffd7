package dev.madang.shop.order;

import dev.madang.platform.rows.Rows;
import dev.madang.shop.order.Basket.Answered;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What buyers answered to the seller's own questions, as these were then. */
@Repository
class Answers {

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID order, List<Answered> answers) {
        for (int i = 0; i < answers.size(); i++) {
            jdbc.sql("INSERT INTO shop_order_answer (order_id, position, question, answer) VALUES (?, ?, ?, ?)")
                    .params(order, i, answers.get(i).question(), answers.get(i).answer())
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public List<Answered> of(UUID order) {
        return jdbc.sql("SELECT question, answer FROM shop_order_answer WHERE order_id = ? ORDER BY position")
                .param(order)
                .query(Rows.of(Answered.class))
                .list();
    }
}
