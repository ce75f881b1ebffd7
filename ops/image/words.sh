# Sourced by train.sh and bin/bench start: settings of production without anybody's accounts, words of the right form.
key=$(head -c 32 /dev/zero | base64)
export MADANG_SMTP_HOST=127.0.0.1 MADANG_TOSS_CLIENT_KEY=training MADANG_TOSS_SECRET_KEY=training MADANG_KAKAOPAY_CID=training
export MADANG_KAKAOPAY_SECRET_KEY=training MADANG_FACTOR_KEY=$key MADANG_PAYOUT_KEY=$key MADANG_BARRED_KEY=$key MADANG_DRAIN=0s
