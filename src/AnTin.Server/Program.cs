using AnTin.Server.Commands;

return await CommandLine.RunAsync(args);
