namespace AnTin.CentralSigning.Transactions;

public enum TransactionState
{
    Pending,
    Authorised,
}
