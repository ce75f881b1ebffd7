package dev.madang.settlement.payout;

/** As it was typed. */
record PayoutAccountForm(String bank, String number, String holder, String password) {

    static final PayoutAccountForm EMPTY = new PayoutAccountForm("", "", "", "");

    PayoutAccountForm {
        bank = bank == null ? "" : bank;
        number = number == null ? "" : number;
        holder = holder == null ? "" : holder;
        password = password == null ? "" : password;
    }
}
