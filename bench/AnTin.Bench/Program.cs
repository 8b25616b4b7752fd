using AnTin.Bench;

return args switch
{
    ["issuance"] => await IssuanceBench.RunAsync(),
    ["ocsp"] => await OcspBench.RunAsync(),
    ["token"] => await TokenBench.RunAsync(),
    ["tsa"] => await TimeStampBench.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine(
        "dotnet run -c Release --project bench/AnTin.Bench -- issuance|ocsp|token|tsa"
    );
    return 2;
}
