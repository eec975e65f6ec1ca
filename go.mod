module fivebyfive

go 1.26
